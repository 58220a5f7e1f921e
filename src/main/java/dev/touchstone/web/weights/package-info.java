/** Pages on which the weights of a scenario are said: a form for each way of asking, what follows, and the log. */
package dev.touchstone.web.weights;

/** The pages of test orders: the list of a scenario, one order, its form, and what a list of measurements says of them. */
package dev.touchstone.web.order;

/**
 * Test orders: what was found worth measuring, kept as a document that can be handed to whoever measures it, and answered by
 * the import of what they bring back. What an order is worth is computed here, never taken from whoever asks for it; which
 * evidence answers it follows from the claims that its scenario counts, whichever way they came in.
 */
package dev.touchstone.testorder;

/** The audit of a pasted table as a page: what was typed, and what was found in words. */
package dev.touchstone.web.audit;

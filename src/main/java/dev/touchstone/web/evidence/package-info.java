/** From evidence documents to their pages, and from forms to what people say about them: pure, without framework. */
package dev.touchstone.web.evidence;

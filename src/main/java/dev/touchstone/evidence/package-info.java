/**
 * What people know: claims (numbers with their conditions), judgements (a named person's value), and the grade that says
 * what each is worth. Reading of tool output and the joint estimate from many claims belong here too.
 *
 * <p>Knows nothing of scenarios, scores, pages or storage of documents; its own bytes live in {@code evidence.store}.
 */
package dev.touchstone.evidence;

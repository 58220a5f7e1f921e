/**
 * What the templates show: records without logic, one for each page and for each part that several pages share. The
 * classes of {@code web} fill them; the templates print them.
 *
 * <p><b>Page.</b> Every template gets {@code page} (language, address, person, where we are) and, but for a few forms,
 * {@code view}. {@code layout.html} draws the page head, the lists of views and the foot around
 * {@code {#include layout}{#main}...{/main}{/include}}.
 *
 * <p><b>Texts.</b> Fixed words come from {@code messages/ui.<language>.properties} through
 * {@code page.t('ui.key', 'name', value, ...)}; each key used in a template exists in both languages (test). Everything
 * else in a view is already in the page's language. A sentence with figures that stand out is a list of
 * {@link dev.touchstone.rendering.RichText.Piece}; an empty text or list means "not there" and prints nothing.
 *
 * <p><b>Numbers.</b> Scores (0..100), shares (0..1) and weights (percent) are plain numbers and are rounded by the
 * template through {@code page.n}; measured values come as text, since their digits depend on their spread.
 *
 * <p><b>Tags</b> ({@code templates/tags}) get their record as the first argument and what else they need by name:
 * {@code {#chip cell.chip.get page=page /}}. They see nothing else.
 *
 * <p>Nobody but {@code web} and the templates may use this package; nothing here may ask a service or the store.
 */
package dev.touchstone.web.view;

/** From the catalogue to its pages: pure builders without framework. */
package dev.touchstone.web.catalogue;

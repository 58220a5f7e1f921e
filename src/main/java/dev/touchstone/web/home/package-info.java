/** From scenarios to the first page: pure builders without framework. */
package dev.touchstone.web.home;

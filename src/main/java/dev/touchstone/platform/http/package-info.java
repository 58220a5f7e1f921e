/**
 * What holds for every request before a front door sees it: limits, hosts, origins, who it is and whether they may, and
 * how a problem is answered. Pages and API share it, as front doors do not import each other.
 */
package dev.touchstone.platform.http;

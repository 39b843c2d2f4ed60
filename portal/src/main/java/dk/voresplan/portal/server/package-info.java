/** The web server of the portal: Jetty, Vaadin's servlet, sessions, headers and files. */
@NullMarked
package dk.voresplan.portal.server;

import org.jspecify.annotations.NullMarked;

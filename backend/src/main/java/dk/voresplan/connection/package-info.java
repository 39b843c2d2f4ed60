/** How long one may take to send a request to the API's port, and how many may come at once. */
@NullMarked
package dk.voresplan.connection;

import org.jspecify.annotations.NullMarked;

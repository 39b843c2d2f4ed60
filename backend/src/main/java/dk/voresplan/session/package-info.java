/** Who is signed in to the portal, on which node, so that they can be signed out everywhere. */
@NullMarked
package dk.voresplan.session;

import org.jspecify.annotations.NullMarked;

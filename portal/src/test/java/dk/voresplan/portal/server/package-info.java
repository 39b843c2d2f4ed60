@NullMarked
package dk.voresplan.portal.server;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dk.voresplan.portal.shell;

import org.jspecify.annotations.NullMarked;

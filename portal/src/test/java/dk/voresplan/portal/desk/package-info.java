@NullMarked
package dk.voresplan.portal.desk;

import org.jspecify.annotations.NullMarked;

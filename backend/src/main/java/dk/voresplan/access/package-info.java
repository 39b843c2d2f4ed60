@NullMarked
package dk.voresplan.access;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dk.voresplan.i18n;

import org.jspecify.annotations.NullMarked;

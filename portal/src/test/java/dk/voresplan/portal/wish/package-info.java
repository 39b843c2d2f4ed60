@NullMarked
package dk.voresplan.portal.wish;

import org.jspecify.annotations.NullMarked;

/** Long lists, page by page: nothing is left out without a way on. */
@NullMarked
package dk.voresplan.paging;

import org.jspecify.annotations.NullMarked;

/** How rows are reached: the database, its migrations and the ids of rows. */
@NullMarked
package dk.voresplan.storage;

import org.jspecify.annotations.NullMarked;

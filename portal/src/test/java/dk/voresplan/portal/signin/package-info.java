@NullMarked
package dk.voresplan.portal.signin;

import org.jspecify.annotations.NullMarked;

/** Tests of the site, in a browser too. */
@org.jspecify.annotations.NullMarked
package org.rollcall.publish.site;

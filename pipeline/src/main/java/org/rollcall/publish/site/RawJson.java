package org.rollcall.publish.site;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** JSON that stands in a value as it is. */
record RawJson(@JsonValue @JsonRawValue String json) {}

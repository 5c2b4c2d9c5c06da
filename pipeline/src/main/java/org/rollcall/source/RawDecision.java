package org.rollcall.source;

import org.jspecify.annotations.Nullable;

/**
 * A decision as a source writes it: every field is text as found, or null where the source has
 * none. A real date cell is given as {@code yyyy-MM-dd}.
 *
 * @param body "GA", "Third Committee", "Commission on Human Rights"
 * @param symbol "A/RES/60/173", "60/173", "A/C.3/60/L.48"
 * @param part paragraph or amendment, where the source names one
 * @param outcome "adopted", "rejected"
 * @param adoption "recorded vote", "Adopted without a vote"
 * @param leadsTo symbol of what this draft became
 * @param draft symbol of the draft that this resolution was
 * @param issues codes of the issues that a data set files it under: "me hr"
 * @param ownId the source's own identifier of the decision
 * @param family whose numbers {@code ownId} is one of, where several files share them ({@code
 *     rcid}, {@code undl}): the same number there is the same decision; null if it is this file's
 *     alone
 * @param coverage what the layout itself says about States not listed, or null
 * @param ref address of the decision in the file: {@code Votes!C4}, {@code line 12}
 */
public record RawDecision(
    @Nullable String body,
    @Nullable String symbol,
    @Nullable String part,
    @Nullable String session,
    @Nullable String date,
    @Nullable String title,
    @Nullable String kind,
    @Nullable String adoption,
    @Nullable String outcome,
    @Nullable String yes,
    @Nullable String no,
    @Nullable String abstain,
    @Nullable String absent,
    @Nullable String leadsTo,
    @Nullable String draft,
    @Nullable String evidence,
    @Nullable String issues,
    @Nullable String ownId,
    @Nullable String family,
    @Nullable Coverage coverage,
    String ref) {}

package org.rollcall.analysis.idealpoint;

import java.io.Serializable;

/**
 * What was estimated. Arrays of positions are in the order of States, then sessions; arrays of roll
 * calls are in the order of roll calls, with NaN where one was left out because all voted alike.
 *
 * @param state the State of each position
 * @param session the number of its session
 * @param point the ideal point θ; over all positions the mean is 0 and the variance 1
 * @param standardError of the point
 * @param lower where the 90 % interval begins
 * @param upper where it ends
 * @param votesUsed how many votes of the State in the session were used
 * @param slope β of each roll call: above 0 if the anchor's side was against
 * @param lowerCut γ1: whose β θ is below it was likelier than not to vote yes
 * @param upperCut γ2: whose β θ is above it was likelier than not to vote no
 * @param classified the share of its votes that are the likeliest ones at the points
 * @param errorReduction by how much the points reduce the errors of guessing the commonest vote
 *     each time, as a share of them (PRE); NaN also if all voted alike here but not in a tied one
 * @param rounds after how many rounds the estimator stopped
 * @param converged whether it stopped because the objective stood still; if not, as with votes that
 *     have nothing in common, the points mean nothing
 * @param objective the lower bound of the logarithm of the probability of all votes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record IdealPoints(
    int[] state,
    int[] session,
    double[] point,
    double[] standardError,
    double[] lower,
    double[] upper,
    int[] votesUsed,
    double[] slope,
    double[] lowerCut,
    double[] upperCut,
    double[] classified,
    double[] errorReduction,
    int rounds,
    boolean converged,
    double objective)
    implements Serializable {}

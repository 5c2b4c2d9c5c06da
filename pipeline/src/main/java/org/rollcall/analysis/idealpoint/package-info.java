/**
 * Ideal points of States from their votes: Bailey, Strezhnev and Voeten, "Estimating Dynamic State
 * Preferences from United Nations Voting Data", Journal of Conflict Resolution 61(2), 2017. Plain
 * Java over primitive arrays.
 *
 * <p>The model, in the paper's symbols. State i in session t stands at θ(i,t) on one line. To roll
 * call v it has the latent stance Z = β(v) θ(i,t) + ε, ε standard normal, and votes yes if Z is
 * below γ1(v), no if it is above γ2(v), and abstains in between. Votes on texts of equal content
 * share β, γ1 and γ2, which makes sessions comparable. An absence is missing, and tells nothing.
 *
 * <p>The paper draws from the posterior by a Gibbs sampler. Here the posterior is approximated by
 * the nearest product of normal distributions, one for each roll call's parameters and one for each
 * State's path (Opper and Archambeau, "The Variational Gaussian Approximation Revisited", Neural
 * Computation 21(3), 2009), which needs no chance and takes seconds.
 */
@NullMarked
package org.rollcall.analysis.idealpoint;

import org.jspecify.annotations.NullMarked;

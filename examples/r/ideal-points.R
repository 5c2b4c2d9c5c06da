# A first sketch of who stands where: the first principal component of the roll-call matrix, and, if the
# package pscl is there, a one-dimensional ideal-point model.
#
# Needs: R alone; pscl (Debian: r-cran-pscl) for the model.
# First: rollcall export --format roll-call-matrix matrix
# Use:   Rscript examples/r/ideal-points.R [matrix]

args <- commandArgs(trailingOnly = TRUE)
folder <- if (length(args) > 0) args[1] else "matrix"
states <- read.csv(file.path(folder, "legislators.csv"), row.names = 1, encoding = "UTF-8")
described <- read.csv(file.path(folder, "vote_descriptions.csv"), encoding = "UTF-8")
matrix_of <- function(name) {
  as.matrix(read.csv(file.path(folder, name), row.names = 1, check.names = FALSE))
}

# Principal component: yes 1, abstain 0, no -1; what is missing takes the roll call's mean.
codes <- matrix_of("votes_with_abstentions.csv")
positions <- matrix(NA_real_, nrow(codes), ncol(codes), dimnames = dimnames(codes))
positions[codes %in% 1] <- 1
positions[codes %in% 7] <- 0
positions[codes %in% 6] <- -1
often <- rowMeans(!is.na(positions)) >= 0.5
positions <- positions[often, , drop = FALSE]
means <- colMeans(positions, na.rm = TRUE)
holes <- which(is.na(positions), arr.ind = TRUE)
positions[holes] <- means[holes[, 2]]
varied <- which(apply(positions, 2, sd) > 0)
component <- prcomp(positions[, varied])
point <- component$x[, 1]
# the sign of a component means nothing: those who vote yes more often stand on the right
if (cor(point, rowMeans(positions)) < 0) point <- -point
cat("First principal component of", length(varied), "roll calls and", length(point), "States,",
  sprintf("%.0f%% of the variance\n\n", 100 * summary(component)$importance[2, 1]))
ends <- sort(point)
show <- function(some) {
  for (code in names(some)) cat(sprintf("%7.2f  %s  %s\n", some[code], code, states[code, "country_name"]))
}
show(head(ends, 8)); cat("    ...\n"); show(tail(ends, 8))

if (requireNamespace("pscl", quietly = TRUE)) {
  suppressPackageStartupMessages(library(pscl))
  votes <- matrix_of("votes.csv")
  calls <- rollcall(votes, yea = 1, nay = 6, missing = 9, notInLegis = 0,
    legis.names = rownames(votes), vote.names = described$vote_id,
    legis.data = states, vote.data = described, desc = "Rollcall")
  set.seed(1)
  fit <- ideal(calls, d = 1, maxiter = 2000, burnin = 500, thin = 10, normalize = TRUE)
  cat("\nIdeal points (pscl), posterior means; abstentions are missing\n\n")
  points <- fit$xbar[, 1]
  if (cor(points, rowMeans(votes == 1)) < 0) points <- -points
  points <- sort(points)
  show(head(points, 8)); cat("    ...\n"); show(tail(points, 8))
} else {
  cat("\npscl is not installed: no ideal-point model\n")
}

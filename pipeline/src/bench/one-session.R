# The same session by the sampler of MCMCpack (Martin, Quinn and Park): an ordinal factor model, the
# model of Bailey, Strezhnev and Voeten without its ties and without other sessions. Arguments: votes
# as a table of States by roll calls; where to write the positions. Prints "sample SECONDS".
suppressPackageStartupMessages(library(MCMCpack))
arguments <- commandArgs(trailingOnly = TRUE)
votes <- as.matrix(read.csv(arguments[1], row.names = 1, check.names = FALSE))
started <- proc.time()[["elapsed"]]
drawn <- MCMCordfactanal(votes, factors = 1, burnin = 1000, mcmc = 10000, thin = 10, seed = 1,
  store.lambda = FALSE, store.scores = TRUE)
cat(sprintf("sample %.3f\n", proc.time()[["elapsed"]] - started))
scores <- colMeans(drawn)
scores <- scores[grepl("^phi", names(scores))]
write.table(scores[seq_len(nrow(votes))], arguments[2], row.names = FALSE, col.names = FALSE)

# How united were three blocs in the plenary's recorded votes on human rights in the DPRK?
# The index is that of Hix, Noury and Roland: 1 where all vote alike, 0 where they split in three.
#
# Needs: R alone.
# Use:   Rscript examples/r/cohesion.R [PUBLISHED_FOLDER [PLOT.pdf]]

args <- commandArgs(trailingOnly = TRUE)
folder <- if (length(args) > 0) args[1] else "output/latest"
plotted <- if (length(args) > 1) args[2] else "cohesion.pdf"
blocs <- c("nam", "african-group", "eu")

read <- function(name) {
  read.csv(file.path(folder, "data", name), na.strings = "", encoding = "UTF-8")
}
decisions <- read("decisions.csv")
about <- decisions$decision_id[grepl("Democratic People.+s Republic of Korea", decisions$title)]
votes <- subset(read("votes.csv"),
  body == "GA" & decision_id %in% about & vote %in% c("yes", "no", "abstain"))
members <- subset(read("blocs.csv"), bloc %in% blocs)

# dates are written year-month-day, so that texts are in the order of days
both <- merge(votes, members[c("bloc", "country_code", "valid_from", "valid_to")])
both <- subset(both, valid_from <= date & (is.na(valid_to) | valid_to >= date))
agreement <- function(votes) {
  n <- table(votes)
  (3 * max(n) - sum(n)) / (2 * sum(n))
}
index <- tapply(both$vote, list(both$date, both$bloc), agreement)
print(round(index, 3))

pdf(plotted, width = 8, height = 5)
matplot(as.Date(rownames(index)), index, type = "b", pch = 19, lty = 1, ylim = c(0, 1),
  xaxt = "n", xlab = "", ylab = "Agreement index",
  main = "Votes on human rights in the DPRK, General Assembly")
axis.Date(1, as.Date(rownames(index)))
legend("bottomright", colnames(index), col = seq_len(ncol(index)), pch = 19, bty = "n")
invisible(dev.off())
cat("\nPlotted:", plotted, "\n")

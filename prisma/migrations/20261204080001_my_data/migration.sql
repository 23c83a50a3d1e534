-- Everything we have of somebody, to be taken along (S83): pinned as a statement of the whole time, and kept as little.
ALTER TABLE "paper" DROP CONSTRAINT "paper_kind";
ALTER TABLE "paper" ADD CONSTRAINT "paper_kind" CHECK ("kind" IN ('statement', 'picture', 'receipt', 'data'));
ALTER TABLE "paper" DROP CONSTRAINT "paper_form";
ALTER TABLE "paper" ADD CONSTRAINT "paper_form" CHECK ("form" IN ('csv', 'pdf', 'png', 'zip') AND ("kind" = 'data') = ("form" = 'zip'));

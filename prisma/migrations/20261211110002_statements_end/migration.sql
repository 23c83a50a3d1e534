-- What somebody stated for staff to compare is erased some time after the case is over; a recovery's may be empty already.
ALTER TABLE "mailbox_case" ALTER COLUMN "statement" DROP NOT NULL;

comment on table service_points.booking_slots is 'Which places a booking holds now, or held last: a household or group goes on from the slot asked for into those after it, full ones passed over.';

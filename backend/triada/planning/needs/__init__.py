"""What people lack in an edition's territory, the evidence for it, and the measures that answer."""

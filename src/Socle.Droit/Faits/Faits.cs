namespace Socle.Droit;

/// <summary>A dated exposure; bounds included. The two measures only serve lead before 10/04/2026.</summary>
/// <param name="AirMgM3">Lead in the air over 8 hours, mg/m³.</param>
/// <param name="PlombemieUgL">Lead in the blood, µg/l.</param>
public readonly record struct FaitExposition(
    Risque Risque, DateOnly Debut, DateOnly? Fin = null, decimal? AirMgM3 = null, decimal? PlombemieUgL = null);

/// <summary>A visit that took place.</summary>
/// <param name="Mesures">An individual measure (post or working time) was recommended.</param>
/// <param name="ProchaineAuPlusTard">Date set by the professional: wins when nearer than the legal ceiling.</param>
public readonly record struct FaitVisite(
    TypeVisite Type, DateOnly Date, Profession Par = Profession.Inconnue, bool Mesures = false, DateOnly? ProchaineAuPlusTard = null);

/// <summary>A leave; bounds included, the return is the day after <paramref name="Fin"/>.</summary>
/// <param name="Fin">Absent while the leave has no known end.</param>
/// <param name="DelivreLe">Date of the first prescription.</param>
public readonly record struct FaitArret(MotifArret Motif, DateOnly Debut, DateOnly? Fin, DateOnly? DelivreLe = null);

/// <summary>A request for a visit.</summary>
public readonly record struct FaitDemande(Demandeur Par, DateOnly Le, ObjetDemande Objet);

/// <summary>What is known of the hiring before this one (waivers of R. 4624-15, R. 4624-27, R. 4625-11 and -13).</summary>
/// <param name="AvisDetenu">The professional holds the last attestation or opinion.</param>
/// <param name="MesuresOuInaptitude">A measure (L. 4624-3) or an unfitness (L. 4624-4) was pronounced in the window.</param>
public readonly record struct EmbauchePrecedente(
    bool EmploiIdentique, bool RisquesEquivalents, bool AvisDetenu, bool MesuresOuInaptitude);

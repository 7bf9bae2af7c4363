using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;

namespace Socle.Suivi.Visites;

/// <summary>
/// What the medical file tells of a visit it concluded: the least planning needs. May come twice. Nothing medical: what was seen, said or
/// measured stays in the file.
/// </summary>
/// <param name="Par">Who made it: not always who held the session.</param>
/// <param name="Mesures">An individual measure (post or working time) was recommended.</param>
/// <param name="ProchaineAuPlusTard">Set by the professional, when earlier than the law's.</param>
/// <param name="Suites">What was asked of others.</param>
public sealed record VisiteConclue(Id<RendezVous> RendezVous, DateOnly Jour, Profession Par, bool Mesures, DateOnly? ProchaineAuPlusTard, SuitesDemandees? Suites = null);

/// <summary>A visit opened from an appointment ended without being made. May come twice.</summary>
/// <param name="Reorientee">Handed to the doctor without delay (R. 4623-14); else opened by mistake.</param>
public sealed record VisiteRendue(Id<RendezVous> RendezVous, DateOnly Jour, bool Reorientee, SuitesDemandees? Suites = null);

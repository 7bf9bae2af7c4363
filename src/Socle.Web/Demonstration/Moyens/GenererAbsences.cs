using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Professionnels;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Moyens;

/// <summary>From two months ago to six months ahead: two or three weeks of leave each, days of training, half-days of meetings.</summary>
internal sealed class GenererAbsences(Reperes reperes, SuiteDeterministe ids, Alea alea)
{
    private const int Passees = -8;
    private const int Venir = 26;

    public void Completer(IEnumerable<Professionnel> professionnels, List<AbsenceProfessionnel> absences)
    {
        var lundi = reperes.Jour.AddDays(-(((int)reperes.Jour.DayOfWeek + 6) % 7));
        foreach (var qui in professionnels)
        {
            var semaines = Enumerable.Range(Passees, Venir - Passees).ToArray();
            alea.Melanger<int>(semaines);
            // Each absence has a week of its own: none overlaps another.
            var prises = 0;
            for (var i = alea.Entre(2, 3); i > 0; i--)
            {
                var debut = lundi.AddDays(7 * semaines[prises++]);
                Ajouter(qui, debut, debut.AddDays(4), MomentAbsence.JourneeEntiere, MotifAbsence.Conges, absences);
            }
            var formation = lundi.AddDays((7 * semaines[prises++]) + alea.Entre(0, 3));
            Ajouter(qui, formation, formation.AddDays(alea.Entre(0, 1)), MomentAbsence.JourneeEntiere, MotifAbsence.Formation, absences);
            var reunion = lundi.AddDays((7 * semaines[prises]) + alea.Entre(0, 4));
            Ajouter(qui, reunion, reunion, alea.Chance(0.5) ? MomentAbsence.Matin : MomentAbsence.ApresMidi, MotifAbsence.Reunion, absences);
        }
    }

    private void Ajouter(Professionnel qui, DateOnly du, DateOnly au, MomentAbsence moment, MotifAbsence motif, List<AbsenceProfessionnel> absences)
    {
        if (du >= qui.Du)
        {
            absences.Add(new AbsenceProfessionnel { Id = ids.Suivant<AbsenceProfessionnel>(), ProfessionnelId = qui.Id, Du = du, Au = au, Moment = moment, Motif = motif });
        }
    }
}

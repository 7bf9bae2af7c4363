using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Agenda;

/// <summary>One length as it was typed; without minutes, this trade does not make this visit here.</summary>
public sealed record DureeSaisie(TypeVisite Type, Profession Profession, int? Minutes, bool ADistance);

/// <summary>Sets how long each visit takes each trade. Appointments already taken keep theirs.</summary>
public sealed class ReglerDurees(SocleDb db, Ecritures ecritures)
{
    public const int Maximum = 240;

    private static readonly Processus Processus = new("agenda.durees", "Durées des visites");

    public Task<Resultat<int>> ExecuterAsync(IReadOnlyList<DureeSaisie> saisies, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, _ => ReglerAsync(saisies, arret), arret);

    private async Task<Resultat<int>> ReglerAsync(IReadOnlyList<DureeSaisie> saisies, CancellationToken arret)
    {
        if (saisies.Any(s => s.Minutes is { } m && (m < Creneaux.Pas || m > Maximum || m % Creneaux.Pas != 0)))
        {
            return new Refus("durees.minutes", $"Une durée va de {Creneaux.Pas} à {Maximum} minutes, de {Creneaux.Pas} en {Creneaux.Pas}\u00A0: corrigez celles qui n’y sont pas.");
        }
        var connues = await db.Set<DureeVisite>().ToDictionaryAsync(d => (d.Type, d.Profession), arret);
        foreach (var saisie in saisies.Where(s => Enum.IsDefined(s.Type) && Enum.IsDefined(s.Profession)))
        {
            Regler(saisie, connues.GetValueOrDefault((saisie.Type, saisie.Profession)));
        }
        return saisies.Count;
    }

    private void Regler(DureeSaisie saisie, DureeVisite? connue)
    {
        if (saisie.Minutes is not { } minutes)
        {
            if (connue is not null)
            {
                db.Remove(connue);
            }
        }
        else if (connue is not null)
        {
            (connue.Minutes, connue.ADistance) = (minutes, saisie.ADistance);
        }
        else
        {
            db.Add(new DureeVisite { Id = Id<DureeVisite>.Nouveau(), Type = saisie.Type, Profession = saisie.Profession, Minutes = minutes, ADistance = saisie.ADistance });
        }
    }
}

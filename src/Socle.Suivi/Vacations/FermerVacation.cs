using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Vacations;

/// <summary>Closes one session, or opens it again. Nobody may be left expected in a closed one.</summary>
public sealed class FermerVacation(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Fermeture = new("vacations.fermer", "Fermeture d’une vacation");
    private static readonly Processus Reouverture = new("vacations.rouvrir", "Réouverture d’une vacation");

    public Task<Resultat<Id<Vacation>>> ExecuterAsync(Id<Vacation> id, CancellationToken arret = default) =>
        ecritures.Faire(Fermeture, null, e => FermerAsync(e, id, arret), arret);

    public Task<Resultat<Id<Vacation>>> RouvrirAsync(Id<Vacation> id, CancellationToken arret = default) =>
        ecritures.Faire(Reouverture, null, _ => RouvrirAsync(db, id, arret), arret);

    private async Task<Resultat<Id<Vacation>>> FermerAsync(Ecriture ecriture, Id<Vacation> id, CancellationToken arret)
    {
        await db.PrendreVerrouVacationAsync(id, arret);
        if (await db.Set<Vacation>().FirstOrDefaultAsync(v => v.Id == id, arret) is not { } vacation)
        {
            return RefusAgenda.VacationInconnue;
        }
        var tenus = await db.Set<RendezVous>().CountAsync(r => r.VacationId == id && r.Etat < EtatRendezVous.Excuse, arret);
        if (tenus > 0)
        {
            return new Refus("vacation.occupee", tenus == 1
                ? "Une personne y est attendue\u00A0: déplacez ou annulez son rendez-vous d’abord."
                : $"{tenus} personnes y sont attendues\u00A0: déplacez ou annulez leurs rendez-vous d’abord.");
        }
        vacation.FermeeLe ??= ecriture.Instant;
        return id;
    }

    private static async Task<Resultat<Id<Vacation>>> RouvrirAsync(SocleDb db, Id<Vacation> id, CancellationToken arret)
    {
        if (await db.Set<Vacation>().FirstOrDefaultAsync(v => v.Id == id, arret) is not { } vacation)
        {
            return RefusAgenda.VacationInconnue;
        }
        var occupation = await Occupation.LireAsync(db, vacation.Jour, vacation.Jour, arret);
        if (occupation.Empeche(vacation) is { } empeche)
        {
            return empeche;
        }
        vacation.FermeeLe = null;
        return id;
    }
}

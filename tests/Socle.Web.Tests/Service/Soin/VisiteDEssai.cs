using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Tests.Outils;
using Socle.Web.Tests.Service.Journee;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>Someone in the waiting room, the nurse who receives them, and the gestures of a visit.</summary>
internal static class VisiteDEssai
{
    /// <summary>By a button that names its own address.</summary>
    public static Task<PageLue> EnvoyerAsync(PageLue page, string geste, params (string Champ, string Valeur)[] valeurs)
    {
        page.Document.QuerySelector("form#visite")!.SetAttribute("action", $"{page.Document.QuerySelector("form#visite")!.GetAttribute("action")}?handler={geste}");
        return page.EnvoyerAsync("form#visite", valeurs.ToDictionary(v => v.Champ, v => v.Valeur));
    }

    public static async Task<PageLue> OuvrirAsync(Navigateur navigateur, Id<RendezVous> attendue)
    {
        var fiche = await navigateur.AllerAsync($"/agenda/rendez-vous/{attendue}");
        return await fiche.EnvoyerAsync("form[action*='handler=Ouvrir']");
    }

    /// <summary>Someone arrived today, in the session of a nurse who has an account.</summary>
    public static async Task<(MondeAgenda Monde, Id<RendezVous> Attendue)> AttendreAsync(SocleDeTest socle, string nom)
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var pris = await monde.PrendreAsync(await monde.EmbaucherAsync(nom), new(9, 0));
        await socle.EcrireAsync(async e =>
        {
            await e.Db.Set<RendezVous>().Where(r => r.Id == pris).ExecuteUpdateAsync(r => r.SetProperty(x => x.Jour, Jeu.Aujourdhui));
            await e.Db.Set<Vacation>().Where(v => v.Id == monde.Vacation.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.Jour, Jeu.Aujourdhui));
            return Resultat.De(true);
        });
        await monde.ChangerAsync(pris, EtatRendezVous.Arrive);
        return (monde, pris);
    }

    public static async Task<Navigateur> InfirmiereAsync(SocleDeTest socle, MondeAgenda monde)
    {
        var compte = await socle.CreerCompteAsync($"infirmiere-{Jeu.Rang()}", Role.Infirmier);
        await socle.EcrireAsync(async e =>
        {
            (await e.Db.Set<Professionnel>().SingleAsync(p => p.Id == monde.Infirmiere.Id)).CompteId = compte.Id;
            return Resultat.De(true);
        });
        return await socle.EnTantQueAsync(compte);
    }
}

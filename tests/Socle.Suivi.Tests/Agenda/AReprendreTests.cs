using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using static Socle.Suivi.Tests.Agenda.AgendaDEssai;

namespace Socle.Suivi.Tests.Agenda;

/// <summary>Whose appointment fell through and who still has to be seen.</summary>
public sealed class AReprendreTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task AReprendre_ExcuseOuAnnule_TantQueLaVisiteEstDueEtSansRendezVous(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        var (excuse, sonContrat) = await TombeAsync(agenda, vacation, "Excuse", EtatRendezVous.Excuse);
        await TombeAsync(agenda, vacation, "Annule", EtatRendezVous.Annule);
        await TombeAsync(agenda, vacation, "Plusdue", EtatRendezVous.Excuse, due: false);
        await agenda.PrisAsync(vacation, H(11, 30), "Tenu");

        (await NomsAsync(agenda)).ShouldBe(["Annule Lucie", "Excuse Lucie"], ignoreOrder: true);

        var repris = (await agenda.PrendreAsync(Demande(await agenda.VacationAsync(jour: Mardi.AddDays(1)), excuse, sonContrat))).Valeur;
        (await NomsAsync(agenda)).ShouldBe(["Annule Lucie"]);
        await agenda.ChangerAsync(await agenda.LireAsync(repris), EtatRendezVous.Excuse, MotifEtape.EnArret);
        (await NomsAsync(agenda)).ShouldBe(["Annule Lucie", "Excuse Lucie"], ignoreOrder: true, "once, by the last of them");
    }

    /// <summary>The last day that is looked at, and the next.</summary>
    [Theory, InlineData(RendezVousAReprendre.Jours, 1), InlineData(RendezVousAReprendre.Jours + 1, 0)]
    public async Task AReprendre_IlYALongtemps_EstDansLesVisitesDues(int jours, int attendus)
    {
        await using var agenda = await OuvrirAsync(Moteur.Sqlite);
        await TombeAsync(agenda, await agenda.VacationAsync(), "Ancien", EtatRendezVous.Excuse);
        agenda.Service.Services.Horloge.Maintenant = HeureDeParis.Instant(Mardi.AddDays(jours), H(9));

        (await NomsAsync(agenda)).Count.ShouldBe(attendus);
    }

    private static async Task<(Travailleur, Contrat)> TombeAsync(AgendaDEssai agenda, Vacation vacation, string nom, EtatRendezVous etat, bool due = true)
    {
        var (travailleur, contrat) = await agenda.Service.EmbaucherAsync(nom);
        if (due)
        {
            await agenda.Service.AjouterAsync(new Echeance
            {
                Id = Id<Echeance>.Nouveau(),
                ContratId = contrat.Id,
                TravailleurId = travailleur.Id,
                EtablissementId = agenda.Service.Etablissement.Id,
                EntrepriseId = agenda.Service.Etablissement.EntrepriseId,
                Visite = Visite.VipInitiale,
                Categorie = Categorie.Si,
                Etat = EtatEcheance.Due,
                AuPlusTard = Mardi.AddDays(30),
                Par = Profession.Infirmier,
                Preuve = Preuve.S,
                Sources = "R. 4624-10",
                NomTri = travailleur.NomTri,
            });
        }
        var pris = await agenda.LireAsync((await agenda.PrendreAsync(Demande(vacation, travailleur, contrat))).Valeur);
        (await agenda.ChangerAsync(pris, etat, MotifEtape.EmpechementTravail)).EstSucces.ShouldBeTrue();
        return (travailleur, contrat);
    }

    private static Task<List<string>> NomsAsync(AgendaDEssai agenda) => agenda.Service.Services.DansAsync(async s =>
    {
        var aReprendre = s.GetRequiredService<RendezVousAReprendre>();
        var lignes = await aReprendre.PageAsync(null, 0, 50, default);
        (await aReprendre.CompterAsync(null, default)).ShouldBe(lignes.Count);
        return lignes.Select(l => l.Nom).ToList();
    });
}

using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Absences;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Suivi.Vacations;
using Socle.Technique.Envois;
using Socle.Travailleurs.Contrats;

namespace Socle.Web.Tests.EspaceEmployeur;

public sealed class DemandesDuSalarieSqliteTests(MondeSqlite monde) : DemandesDuSalarieTests(monde), IClassFixture<MondeSqlite>;

public sealed class DemandesDuSalariePostgresqlTests(MondePostgresql monde) : DemandesDuSalarieTests(monde), IClassFixture<MondePostgresql>;

/// <summary>
/// The same world with and without what workers asked for themselves: drawn at random, carried through every state an appointment has.
/// Whatever an employer may open is the same to the byte, and billing hears nothing.
/// </summary>
public abstract partial class DemandesDuSalarieTests(MondeEmployeur monde)
{
    private const string Liste = "/entreprise/travailleurs";
    private static readonly string[] Comptes = ["patron", "rh", "site", "comptable", "beta"];

    private static readonly EtatRendezVous[][] Vies =
    [
        [EtatRendezVous.Convoque, EtatRendezVous.Absent], [EtatRendezVous.Confirme, EtatRendezVous.Excuse], [EtatRendezVous.Convoque, EtatRendezVous.Annule],
        [EtatRendezVous.Arrive, EtatRendezVous.EnVisite, EtatRendezVous.Fait], [EtatRendezVous.Absent, EtatRendezVous.Excuse], [EtatRendezVous.Absent, EtatRendezVous.Arrive],
    ];

    [Fact]
    public async Task CeQueDemandentLesSalaries_NeChangeRienACeQueVoitUnEmployeur()
    {
        await ReglerAsync();
        var avant = await ToutCeQuIlsVoientAsync();
        var vacation = await OuvrirVacationAsync();
        var alea = new Random(20260302);
        Contrat[] gens = [monde.Fragile, monde.Revenant, monde.AuSud, monde.DoubleChezAlpha, monde.ChezBeta];
        foreach (var contrat in gens)
        {
            await VivreAsync(vacation, contrat, alea);
        }
        await monde.DansAsync(s => s.GetRequiredService<RecalculerEcheancier>().ToutAsync(new(2026, 3, 2)));

        var apres = await ToutCeQuIlsVoientAsync();

        apres.Keys.ShouldBe(avant.Keys);
        foreach (var (page, texte) in avant)
        {
            apres[page].ShouldBe(texte, page);
        }
        (await monde.LireAsync(db => db.Set<RendezVous>().CountAsync())).ShouldBe(gens.Length * Vies.Length, "the other world has them");
        (await monde.LireAsync(db => db.Set<MessageSortant>().CountAsync(m => m.Genre == typeof(AbsenceFacturable).FullName))).ShouldBe(0);
        (await monde.LireAsync(db => db.Set<AbsenceRendezVous>().CountAsync(a => a.Facturee != null))).ShouldBe(0);
        (await monde.LireAsync(db => db.Set<AbsenceRendezVous>().CountAsync())).ShouldBeGreaterThan(0, "and their absences are known to the service");
    }

    /// <summary>Each life of an appointment, for what this person asked or will be seen for before their return.</summary>
    private async Task VivreAsync(Vacation vacation, Contrat contrat, Random alea)
    {
        foreach (var vie in Vies)
        {
            var objet = alea.Next(2) == 0 ? ObjetDemande.Visite : ObjetDemande.Prereprise;
            var demande = await monde.DansAsync(s => s.GetRequiredService<DemanderVisite>().ExecuterAsync(
                new() { Travailleur = contrat.TravailleurId, Par = Demandeur.Travailleur, Objet = objet, Le = new DateOnly(2026, 2, 1).AddDays(alea.Next(28)) }));
            var pris = await monde.DansAsync(s => s.GetRequiredService<PrendreRendezVous>().ExecuterAsync(
                new(vacation.Id, null, contrat.TravailleurId, null, null, objet.Reponse()!.Value, demande.Valeur, Minutes: 5)));
            pris.EstSucces.ShouldBeTrue(pris.ToString());
            foreach (var etat in vie)
            {
                var version = await monde.LireAsync(db => db.Set<RendezVous>().Where(r => r.Id == pris.Valeur).Select(r => r.Version).SingleAsync());
                var change = await monde.DansAsync(s => s.GetRequiredService<ChangerEtat>().ExecuterAsync(
                    new(pris.Valeur, version, etat, Transitions.DemandeMotif(etat) ? MotifEtape.ConvenancePersonnelle : null)));
                change.EstSucces.ShouldBeTrue(change.ToString());
            }
            // One worker is expected once at a time.
            await monde.EcrireAsync(async e =>
            {
                await e.Db.Set<RendezVous>().Where(r => r.Id == pris.Valeur).ExecuteUpdateAsync(r => r.SetProperty(x => x.Jour, vacation.Jour.AddDays(-1)));
                return Resultat.De(true);
            });
        }
    }

    private async Task<SortedDictionary<string, string>> ToutCeQuIlsVoientAsync()
    {
        var vu = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var compte in Comptes)
        {
            using var navigateur = await monde.AvecAsync(compte);
            foreach (var adresse in Adresses())
            {
                vu[$"{compte} {adresse}"] = Jetons().Replace((await navigateur.AllerAsync(adresse)).Texte, "");
            }
        }
        return vu;
    }

    private IEnumerable<string> Adresses() =>
    [
        "/entreprise", "/entreprise/informations", Liste, $"{Liste}?tri=echeance", $"{Liste}?moment=retard", $"{Liste}?moment=reprise", $"{Liste}?export=csv",
        "/entreprise/rendez-vous", "/entreprise/annee", "/entreprise/interimaires", "/entreprise/acces", "/entreprise/annuelle", $"/entreprise/annuelle/{monde.Alpha.Id}", "/entreprise/declarations",
        .. new[] { monde.Fragile, monde.Revenant, monde.AuSud, monde.DoubleChezAlpha, monde.DoubleChezBeta, monde.ChezBeta }.Select(c => $"{Liste}/{c.Id}/visite"),
        .. new[] { monde.Fragile, monde.Revenant, monde.AuSud, monde.DoubleChezAlpha, monde.DoubleChezBeta, monde.ChezBeta }.Select(c => $"{Liste}/{c.Id}"),
    ];

    private Task ReglerAsync() => monde.DansAsync(s => s.GetRequiredService<ReglerAbsences>().ExecuterAsync(
        new() { Preavis = 5, Unite = UnitePreavis.JoursOuvres, Facturation = RegleFacturation.NonExcuseesOuTropTard }));

    private async Task<Vacation> OuvrirVacationAsync()
    {
        var secteur = new Secteur { Id = Id<Secteur>.Nouveau(), Nom = "Secteur" };
        var centre = new Centre { Id = Id<Centre>.Nouveau(), Nom = "Centre", SecteurId = secteur.Id };
        var medecin = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = "Aubry", Prenom = "Claude", Metier = Metier.Medecin, Du = new(2020, 1, 1) };
        var vacation = new Vacation { Id = Id<Vacation>.Nouveau(), ProfessionnelId = medecin.Id, CentreId = centre.Id, Jour = new(2026, 3, 2), Debut = new(9, 0), Fin = new(19, 0) };
        await monde.EcrireAsync(e =>
        {
            e.Db.AddRange(secteur, centre, medecin, vacation);
            return Task.FromResult(Resultat.De(true));
        });
        return vacation;
    }

    /// <summary>Tokens are drawn anew on each page: what is left must be the same.</summary>
    [GeneratedRegex(@"CfDJ8[\w-]+")]
    private static partial Regex Jetons();
}

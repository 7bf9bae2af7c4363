using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Tests.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Courriers;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Tests.Partenaires;

/// <summary>The agenda's little service, on Monday 2 March 2026, and one partner with a mail address and a tariff.</summary>
internal sealed class EchangesDEssai : IAsyncDisposable
{
    private EchangesDEssai(AgendaDEssai agenda) => Agenda = agenda;

    public AgendaDEssai Agenda { get; }

    public ServicePartenaire Partenaire { get; private set; } = null!;

    public static async Task<EchangesDEssai> OuvrirAsync(Moteur moteur, DateOnly? conventionAu = null)
    {
        var echanges = new EchangesDEssai(await AgendaDEssai.OuvrirAsync(moteur));
        echanges.Partenaire = new()
        {
            Id = Id<ServicePartenaire>.Nouveau(),
            Nom = "Santé au travail de l’Estuaire",
            Adresse = "1 quai Neuf",
            CodePostal = "44600",
            Commune = "Saint-Nazaire",
            Courriel = "contact@estuaire.exemple.fr",
            ConventionAu = conventionAu,
        };
        await echanges.Agenda.Service.AjouterAsync(
            echanges.Partenaire, new TarifPartenaire { Id = Id<TarifPartenaire>.Nouveau(), PartenaireId = echanges.Partenaire.Id, Type = TypeVisite.Vip, Centimes = 95_00 });
        return echanges;
    }

    public Task<T> AvecAsync<TService, T>(Func<TService, Task<T>> acte) where TService : notnull => Agenda.Service.Services.DansAsync(s => acte(s.GetRequiredService<TService>()));

    public VisiteAConfier Demande(Travailleur qui, Contrat? contrat) => new()
    {
        Travailleur = qui.Id,
        Contrat = contrat?.Id,
        Visite = contrat is null ? null : Visite.VipInitiale,
        Type = contrat is null ? TypeVisite.Demande : null,
        Partenaire = Partenaire.Id,
        Raison = RaisonConfiee.Eloigne,
        Poste = "Assistante",
        Lieu = "Saint-Nazaire",
    };

    public Task<Resultat<Id<VisiteConfiee>>> ConfierAsync(VisiteAConfier demande) => AvecAsync<ConfierVisite, Resultat<Id<VisiteConfiee>>>(c => c.ExecuterAsync(demande));

    /// <summary>Someone whose first visit is entrusted and, unless said otherwise, sent by letter.</summary>
    public async Task<VisiteConfiee> ConfieeAsync(bool envoyee = true, bool confidentielle = false)
    {
        var (travailleur, contrat) = await Agenda.Service.EmbaucherAsync("Marchand");
        await Agenda.Service.RecalculerAsync();
        var id = await ConfierAsync(Demande(travailleur, confidentielle ? null : contrat));
        id.EstSucces.ShouldBeTrue(id.ToString());
        if (envoyee)
        {
            (await EnvoyerAsync(await LireAsync(id.Valeur), MoyenEnvoi.Lettre)).EstSucces.ShouldBeTrue();
        }
        return await LireAsync(id.Valeur);
    }

    public Task<Resultat<Id<VisiteConfiee>>> EnvoyerAsync(VisiteConfiee visite, MoyenEnvoi? moyen) =>
        AvecAsync<EnvoyerConfiee, Resultat<Id<VisiteConfiee>>>(e => e.ExecuterAsync(new(visite.Id, visite.Version), moyen));

    public Task<Resultat<Id<VisiteConfiee>>> RepondreAsync(VisiteConfiee visite, ReponsePartenaire reponse) =>
        AvecAsync<NoterReponse, Resultat<Id<VisiteConfiee>>>(e => e.ExecuterAsync(new(visite.Id, visite.Version), reponse));

    public Task<Resultat<Id<VisiteConfiee>>> RealiserAsync(VisiteConfiee visite, DateOnly? le, Profession? par = Profession.Infirmier) =>
        AvecAsync<RealiserConfiee, Resultat<Id<VisiteConfiee>>>(e => e.ExecuterAsync(new(visite.Id, visite.Version), new() { Le = le, Par = par, Attestation = "2026-118", AttestationLe = le }));

    public Task<VisiteConfiee> LireAsync(Id<VisiteConfiee> id) => Agenda.Service.Services.LireAsync(db => db.Set<VisiteConfiee>().AsNoTracking().SingleAsync(v => v.Id == id));

    public Task<List<RendezVousAilleurs>> VuParLEmployeurAsync() => Agenda.Service.Services.LireAsync(db => db.Set<RendezVousAilleurs>().AsNoTracking().ToListAsync());

    /// <summary>Mails written about one visit, as files.</summary>
    public async Task<IReadOnlyList<string>> CourrielsAsync<T>(Id<T> visite)
    {
        var dossier = await AvecAsync<DossierEnvois, string>(d => Task.FromResult(d.Courriels));
        return Directory.Exists(dossier) ? [.. Directory.EnumerateFiles(dossier, $"partenaire-*-{visite}-*.eml").Select(File.ReadAllText)] : [];
    }

    public ValueTask DisposeAsync() => Agenda.DisposeAsync();
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Suivi.Visites;
using Socle.Technique;
using Socle.Technique.Base;
using Socle.Technique.Migrations;
using Socle.Tests.Outils;
using Socle.Travailleurs;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Tests.Echeancier;

/// <summary>A small service: one team, one company, and the workers a test hires.</summary>
internal sealed class ServiceDEssai : IAsyncDisposable
{
    public static readonly CatalogueModules Modules = new(
        [new ModuleTechnique(), new ModuleOrganisation(), new ModuleAdherents(), new ModuleTravailleurs(), new ModuleSuivi()]);

    private ServiceDEssai(ServicesDeTest services) => Services = services;

    public ServicesDeTest Services { get; }

    public Etablissement Etablissement { get; private set; } = null!;

    /// <param name="autres">What stands on this service, for the tests of a module above.</param>
    /// <param name="bases">Its bases kept apart.</param>
    public static async Task<ServiceDEssai> OuvrirAsync(
        Moteur moteur, Action<IServiceCollection>? autres = null, Func<SourcesDonnees, IEnumerable<BaseAMigrer>>? bases = null)
    {
        var service = new ServiceDEssai(await ServicesDeTest.CreerAsync(moteur, Modules, s =>
        {
            s.AjouterAdherents().AjouterTravailleurs().AjouterSuivi().AjouterFilesDuSuivi();
            autres?.Invoke(s);
        }, bases));
        var secteur = new Secteur { Id = Id<Secteur>.Nouveau(), Nom = "Est" };
        var equipe = new Equipe { Id = Id<Equipe>.Nouveau(), Nom = "Évreux 1", SecteurId = secteur.Id };
        var entreprise = Entreprise("1", "Transports Delorme");
        service.Etablissement = EtablissementDe(entreprise, equipe.Id);
        await service.AjouterAsync(secteur, equipe, entreprise, service.Etablissement);
        return service;
    }

    /// <summary>A place of another company of the service.</summary>
    public async Task<Etablissement> AutreEtablissementAsync()
    {
        var entreprise = Entreprise("2", "Boulangerie Petit");
        var etablissement = EtablissementDe(entreprise, Etablissement.EquipeId);
        await AjouterAsync(entreprise, etablissement);
        return etablissement;
    }

    private static Entreprise Entreprise(string numero, string nom) => new()
    {
        Id = Id<Entreprise>.Nouveau(),
        NumeroAdherent = numero,
        RaisonSociale = nom,
        NomTri = nom.ToUpperInvariant(),
        AdhesionLe = new(2020, 1, 1),
    };

    private static Etablissement EtablissementDe(Entreprise entreprise, Id<Equipe>? equipe) => new()
    {
        Id = Id<Etablissement>.Nouveau(),
        EntrepriseId = entreprise.Id,
        Nom = "Vernon",
        OuvertLe = new(2020, 1, 1),
        EquipeId = equipe,
    };

    public async Task AjouterAsync(params object[] objets) => (await Services.EcrireAsync(e =>
    {
        e.Db.AddRange(objets);
        return Task.FromResult(Resultat.De(true));
    })).EstSucces.ShouldBeTrue();

    /// <summary>Hires someone born in 1990, by default in January 2026 for office work.</summary>
    public async Task<(Travailleur Travailleur, Contrat Contrat)> EmbaucherAsync(string nom, DateOnly? debut = null, bool nuit = false, TypeContrat nature = TypeContrat.Cdi, params Risque[] risques)
    {
        var du = debut ?? new DateOnly(2026, 1, 15);
        var travailleur = new Travailleur
        {
            Id = Id<Travailleur>.Nouveau(),
            NomNaissance = nom,
            Prenoms = "Lucie",
            Naissance = new(1990, 5, 4),
            NomTri = nom.ToUpperInvariant() + " LUCIE",
        };
        var contrat = new Contrat
        {
            Id = Id<Contrat>.Nouveau(),
            TravailleurId = travailleur.Id,
            EtablissementId = Etablissement.Id,
            Nature = nature,
            Debut = du,
        };
        var poste = new Poste { Id = Id<Poste>.Nouveau(), ContratId = contrat.Id, Libelle = "Assistante", Debut = du, Nuit = nuit };
        var expositions = risques.Select(r => new Exposition { Id = Id<Exposition>.Nouveau(), ContratId = contrat.Id, Risque = r, Debut = du });
        await AjouterAsync([travailleur, contrat, poste, .. expositions]);
        return (travailleur, contrat);
    }

    public Task VisiterAsync(Travailleur travailleur, TypeVisite type, DateOnly date, Profession par = Profession.Infirmier) => AjouterAsync(
        new VisiteRealisee { Id = Id<VisiteRealisee>.Nouveau(), TravailleurId = travailleur.Id, Type = type, Date = date, Par = par });

    public Task ArreterAsync(Contrat contrat, DateOnly debut, DateOnly fin, MotifArret motif = MotifArret.Maladie) => AjouterAsync(
        new Arret { Id = Id<Arret>.Nouveau(), TravailleurId = contrat.TravailleurId, ContratId = contrat.Id, Motif = motif, Debut = debut, Fin = fin, DelivreLe = debut });

    public async Task<BilanRecalcul> RecalculerAsync(DateOnly? date = null) => (await Services.DansAsync(
        s => s.GetRequiredService<RecalculerEcheancier>().ToutAsync(date ?? Services.Horloge.Aujourdhui()))).Valeur;

    public Task<List<Echeance>> EcheancesAsync() =>
        Services.LireAsync(db => db.Set<Echeance>().AsNoTracking().OrderBy(e => e.NomTri).ThenBy(e => e.Visite).ToListAsync());

    /// <summary>The facts kept with the computation of the only contract, or of this one.</summary>
    public async Task<SituationSuivi> SituationAsync(Contrat? contrat = null)
    {
        var calcul = await Services.LireAsync(db => db.Set<CalculSuivi>().AsNoTracking().SingleAsync(c => contrat == null || c.ContratId == contrat.Id));
        return ContratSuivi.LireSituation(calcul.Faits).Situation.ShouldNotBeNull();
    }

    /// <summary>A protocol of that doctor that entrusts the nurses one thing.</summary>
    public async Task<Id<ProtocoleDelegation>> SignerAsync(Professionnel medecin, Acte acte, DateOnly du, DateOnly? au = null)
    {
        var protocole = new ProtocoleDelegation
        {
            Id = Id<ProtocoleDelegation>.Nouveau(),
            Intitule = "Visites confiées aux infirmiers",
            Genre = GenreProtocole.Collectif,
            Metier = Metier.Infirmier,
            MedecinId = medecin.Id,
            Du = du,
            Au = au,
            SigneLe = new(2026, 1, 1),
        };
        await AjouterAsync(protocole, new ActeDelegue { Id = Id<ActeDelegue>.Nouveau(), ProtocoleId = protocole.Id, Acte = acte });
        return protocole.Id;
    }

    public ValueTask DisposeAsync() => Services.DisposeAsync();
}

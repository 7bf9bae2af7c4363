using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Salles;
using Socle.Organisation.Secteurs;
using Socle.Technique;
using Socle.Technique.Base;
using Socle.Tests.Outils;

namespace Socle.Organisation.Tests;

/// <summary>A service on a database of its own, with what its teams and centres follow said by the test.</summary>
internal sealed class ServiceDeTest : IAsyncDisposable
{
    private static readonly CatalogueModules Modules = new([new ModuleTechnique(), new ModuleOrganisation()]);
    private readonly ServicesDeTest services;

    private ServiceDeTest(ServicesDeTest services, Suivis suivis) => (this.services, Suivis) = (services, suivis);

    public Suivis Suivis { get; }

    public static async Task<ServiceDeTest> OuvrirAsync(Moteur moteur = Moteur.Sqlite)
    {
        var suivis = new Suivis();
        var services = await ServicesDeTest.CreerAsync(moteur, Modules, s => s.AjouterOrganisation().AddSingleton<IRattachements>(suivis).AddSingleton<IUsageDesLieux>(suivis));
        return new ServiceDeTest(services, suivis);
    }

    public Task<T> Faire<TCas, T>(Func<TCas, Task<T>> acte) where TCas : notnull => services.DansAsync(s => acte(s.GetRequiredService<TCas>()));

    public Task<T> Lire<T>(Func<SocleDb, Task<T>> lecture) => services.LireAsync(lecture);

    public async Task<Id<Secteur>> SecteurAsync(string nom = "Nord") => (await Faire<CreerSecteur, Resultat<Id<Secteur>>>(c => c.FaireAsync(new(nom)))).Valeur;

    public async Task<Id<Centre>> CentreAsync(Id<Secteur> secteur, string nom = "Évreux") =>
        (await Faire<CreerCentre, Resultat<Id<Centre>>>(c => c.FaireAsync(new SaisieCentre(nom, secteur)))).Valeur;

    public async Task<Id<Equipe>> EquipeAsync(Id<Secteur> secteur, string nom = "Équipe 1", Id<Centre>? centre = null) =>
        (await Faire<CreerEquipe, Resultat<Id<Equipe>>>(c => c.FaireAsync(new SaisieEquipe(nom, secteur, centre)))).Valeur;

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

/// <summary>What the modules of the members and of the follow-up would answer.</summary>
internal sealed class Suivis : IRattachements, IUsageDesLieux
{
    public int Etablissements { get; set; }

    public UsageDuLieu Salle { get; set; } = new(0, null, 0);

    public UsageDuLieu Centre { get; set; } = new(0, null, 0);

    public Task<UsageDuLieu> AVenirAsync(Id<Salle> salle, CancellationToken arret) => Task.FromResult(Salle);

    public Task<UsageDuLieu> AVenirAsync(Id<Centre> centre, CancellationToken arret) => Task.FromResult(Centre);

    public Task<int> EtablissementsDeEquipeAsync(Id<Equipe> equipe, CancellationToken arret) => Task.FromResult(Etablissements);

    public Task<int> EtablissementsDuCentreAsync(Id<Centre> centre, CancellationToken arret) => Task.FromResult(Etablissements);
}

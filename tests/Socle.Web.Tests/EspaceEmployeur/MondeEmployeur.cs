using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Suivi.Visites;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Tests.EspaceEmployeur;

/// <summary>
/// Two members with their people, one that left, and accounts with every kind of mandate. What an employer must never read is
/// written in words and dates found nowhere else, so that a page can be searched for them.
/// </summary>
public abstract class MondeEmployeur(Moteur moteur) : SocleDeTest(moteur)
{
    public const string SecretsDeBeta = "Betasecret";
    public static readonly DateOnly VisiteChezBeta = new(2025, 7, 17);
    public static readonly DateOnly Prereprise = new(2026, 2, 11);
    public static readonly DateOnly VisiteDemandee = new(2025, 10, 23);
    public static readonly DateOnly Attestation = new(2025, 9, 19);

    private readonly List<object> aEcrire = [];

    public Entreprise Alpha { get; private set; } = null!;

    public Entreprise Beta { get; private set; } = null!;

    public Etablissement AlphaNord { get; private set; } = null!;

    public Etablissement AlphaSud { get; private set; } = null!;

    public Etablissement BetaSeul { get; private set; } = null!;

    public Etablissement Radie { get; private set; } = null!;

    /// <summary>Of Alpha North: every health fact the service may know of someone.</summary>
    public Contrat Fragile { get; private set; } = null!;

    /// <summary>Of Alpha North: a return visit is the next one due.</summary>
    public Contrat Revenant { get; private set; } = null!;

    public Contrat AuSud { get; private set; } = null!;

    public Contrat ChezBeta { get; private set; } = null!;

    public Contrat ChezRadie { get; private set; } = null!;

    /// <summary>Left Alpha North yesterday; the due list has not been computed since.</summary>
    public Contrat Parti { get; private set; } = null!;

    /// <summary>One person, two employers.</summary>
    public Contrat DoubleChezAlpha { get; private set; } = null!;

    public Contrat DoubleChezBeta { get; private set; } = null!;

    public Dictionary<string, Compte> Comptes { get; } = [];

    public Task<Navigateur> AvecAsync(string compte) => EnTantQueAsync(Comptes[compte]);

    protected override async Task PreparerAsync()
    {
        (Alpha, Beta) = (Membre("Alpha", "A1"), Membre("Beta", "B1"));
        var radiee = Membre("Gamma", "G1");
        (radiee.Statut, radiee.RadieeLe) = (StatutEntreprise.Radiee, new(2025, 12, 31));
        (AlphaNord, AlphaSud) = (Lieu(Alpha, "Alpha Nord"), Lieu(Alpha, "Alpha Sud"));
        (BetaSeul, Radie) = (Lieu(Beta, SecretsDeBeta), Lieu(radiee, "Gamma Lieu"));
        Fragile = Sante();
        Revenant = Retour();
        AuSud = Employer(Personne("Sudiste"), AlphaSud, "Magasinier");
        ChezBeta = Employer(Personne("Betain"), BetaSeul, "Peintre");
        ChezRadie = Employer(Personne("Gammain"), Radie, "Gardien");
        Parti = Employer(Personne("Partant"), AlphaNord, "Vendeur");
        (DoubleChezAlpha, DoubleChezBeta) = DeuxEmployeurs();
        await EnregistrerAsync();
        await DansAsync(s => s.GetRequiredService<RecalculerEcheancier>().ToutAsync(new(2026, 3, 2)));
        // The end is written alone: what is computed still holds the line.
        (await EcrireAsync(async e =>
        {
            (await e.Db.Set<Contrat>().SingleAsync(c => c.Id == Parti.Id)).Fin = new(2026, 3, 1);
            return Resultat.De(true);
        })).EstSucces.ShouldBeTrue();
        await OuvrirComptesAsync(radiee);
    }

    private Contrat Sante()
    {
        var personne = Personne("Fragile");
        personne.Boeth = true;
        (personne.Nir, personne.Telephone) = ("299017512345695", "0601020304");
        var contrat = Employer(personne, AlphaNord, "Cariste");
        ((Poste)aEcrire[^1]).Engins = Engins.Chariot;
        aEcrire.Add(new Exposition { Id = Id<Exposition>.Nouveau(), ContratId = contrat.Id, Risque = Risque.Plomb, Debut = contrat.Debut, Plombemie = 777 });
        aEcrire.Add(new Arret { Id = Id<Arret>.Nouveau(), TravailleurId = personne.Id, ContratId = contrat.Id, Motif = MotifArret.Maladie, Debut = new(2025, 11, 3), Fin = new(2026, 2, 27), DelivreLe = new(2025, 10, 31) });
        Visite(personne, AlphaNord, TypeVisite.Vip, new(2024, 5, 6));
        Visite(personne, AlphaNord, TypeVisite.Prereprise, Prereprise);
        Visite(personne, AlphaNord, TypeVisite.Demande, VisiteDemandee);
        Visite(personne, AlphaNord, TypeVisite.AttestationConduite, Attestation);
        return contrat;
    }

    private Contrat Retour()
    {
        var personne = Personne("Revenant");
        var contrat = Employer(personne, AlphaNord, "Livreur");
        aEcrire.Add(new Arret { Id = Id<Arret>.Nouveau(), TravailleurId = personne.Id, ContratId = contrat.Id, Motif = MotifArret.Maladie, Debut = new(2025, 11, 10), Fin = new(2026, 2, 25) });
        Visite(personne, AlphaNord, TypeVisite.Vip, new(2024, 5, 6));
        return contrat;
    }

    private (Contrat, Contrat) DeuxEmployeurs()
    {
        var personne = Personne("Deuxfois");
        personne.Boeth = true;
        var alpha = Employer(personne, AlphaNord, "Comptable");
        var beta = Employer(personne, BetaSeul, SecretsDeBeta + " soudeur");
        aEcrire.Add(new Exposition { Id = Id<Exposition>.Nouveau(), ContratId = beta.Id, Risque = Risque.Amiante, Debut = beta.Debut });
        aEcrire.Add(new Arret { Id = Id<Arret>.Nouveau(), TravailleurId = personne.Id, ContratId = beta.Id, Motif = MotifArret.Maternite, Debut = new(2025, 1, 14), Fin = new(2025, 5, 21) });
        Visite(personne, BetaSeul, TypeVisite.Vip, VisiteChezBeta);
        return (alpha, beta);
    }

    private async Task OuvrirComptesAsync(Entreprise radiee)
    {
        await CompteAvecAsync("patron", Role.EmployeurAdministrateur, (Alpha, null, null));
        await CompteAvecAsync("rh", Role.EmployeurRh, (Alpha, null, null));
        await CompteAvecAsync("site", Role.EmployeurSite, (Alpha, AlphaNord, null));
        await CompteAvecAsync("site-entier", Role.EmployeurSite, (Alpha, null, null));
        await CompteAvecAsync("comptable", Role.EmployeurComptable, (Alpha, null, null), (Beta, null, null));
        await CompteAvecAsync("beta", Role.EmployeurRh, (Beta, null, null));
        await CompteAvecAsync("expire", Role.EmployeurRh, (Alpha, null, new DateOnly(2026, 3, 1)));
        await CompteAvecAsync("radie", Role.EmployeurRh, (radiee, null, null));
        await CompteAvecAsync("sans-mandat", Role.EmployeurRh);
        await CompteAvecAsync("retire", Role.EmployeurRh, (Alpha, null, null));
        var mandat = await LireAsync(db => db.Set<Mandat>().SingleAsync(m => m.CompteId == Comptes["retire"].Id));
        (await DansAsync(s => s.GetRequiredService<RetirerMandat>().FaireAsync(new(mandat.Id, "Départ")))).EstSucces.ShouldBeTrue();
    }

    private async Task CompteAvecAsync(string nom, Role role, params (Entreprise Entreprise, Etablissement? Lieu, DateOnly? Au)[] mandats)
    {
        Comptes[nom] = await CreerCompteAsync(nom, role);
        foreach (var (entreprise, lieu, au) in mandats)
        {
            aEcrire.Add(new Mandat { Id = Id<Mandat>.Nouveau(), CompteId = Comptes[nom].Id, EntrepriseId = entreprise.Id, EtablissementId = lieu?.Id, Du = new(2026, 1, 1), Au = au });
        }
        await EnregistrerAsync();
    }

    protected async Task EnregistrerAsync()
    {
        (await EcrireAsync(e =>
        {
            e.Db.AddRange(aEcrire);
            return Task.FromResult(Resultat.De(true));
        })).EstSucces.ShouldBeTrue();
        aEcrire.Clear();
    }

    /// <summary>To be written by <see cref="EnregistrerAsync"/>.</summary>
    protected T Ecrit<T>(T objet) where T : notnull
    {
        aEcrire.Add(objet);
        return objet;
    }

    private Entreprise Membre(string nom, string numero) => Ecrit(new Entreprise
    {
        Id = Id<Entreprise>.Nouveau(),
        NumeroAdherent = numero,
        RaisonSociale = nom,
        NomTri = nom.ToUpperInvariant(),
        AdhesionLe = new(2020, 1, 1),
    });

    private Etablissement Lieu(Entreprise entreprise, string nom) => Ecrit(new Etablissement
    {
        Id = Id<Etablissement>.Nouveau(),
        EntrepriseId = entreprise.Id,
        Nom = nom,
        OuvertLe = new(2020, 1, 1),
    });

    private Travailleur Personne(string nom) => Ecrit(new Travailleur
    {
        Id = Id<Travailleur>.Nouveau(),
        NomNaissance = nom,
        Prenoms = "Lou",
        Naissance = new(1990, 5, 4),
        NomTri = nom.ToUpperInvariant() + " LOU",
    });

    private Contrat Employer(Travailleur personne, Etablissement lieu, string poste)
    {
        var contrat = Ecrit(new Contrat { Id = Id<Contrat>.Nouveau(), TravailleurId = personne.Id, EtablissementId = lieu.Id, Nature = TypeContrat.Cdi, Debut = new(2024, 2, 5) });
        Ecrit(new Poste { Id = Id<Poste>.Nouveau(), ContratId = contrat.Id, Libelle = poste, Debut = contrat.Debut });
        return contrat;
    }

    private void Visite(Travailleur personne, Etablissement lieu, TypeVisite type, DateOnly le) => Ecrit(new VisiteRealisee
    {
        Id = Id<VisiteRealisee>.Nouveau(),
        TravailleurId = personne.Id,
        EtablissementId = lieu.Id,
        Type = type,
        Date = le,
        Par = Profession.Medecin,
    });

    /// <summary>Refusals left in the trail by an account.</summary>
    public Task<List<EvenementAudit>> RefusDeAsync(Compte compte) => LireAsync(db => db.Set<EvenementAudit>().AsNoTracking()
        .Where(e => e.CompteId == compte.Id && e.Action == ActionAudit.Refus).ToListAsync());
}

public sealed class MondeSqlite() : MondeEmployeur(Moteur.Sqlite);

public sealed class MondePostgresql() : MondeEmployeur(Moteur.Postgresql);

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Masse;
using Socle.Technique.Recherche;

namespace Socle.Suivi.Reprise;

/// <summary>Companies and establishments made from the export, written together.</summary>
internal sealed class NouveauxAdherents(Chantier chantier)
{
    private readonly List<Etablissement> etablissements = [];
    private readonly List<Affectation> affectations = [];
    private readonly List<EvenementEntreprise> evenements = [];
    private readonly List<Id<Etablissement>> rattachesAutrement = [];

    public List<Entreprise> Entreprises { get; } = [];

    /// <summary>Member numbers taken.</summary>
    public HashSet<string> Numeros { get; } = new(StringComparer.Ordinal);

    public Entreprise Entreprise(IReadOnlyList<FicheAdherent> fiches)
    {
        var premiere = fiches[0];
        var adhesion = fiches.Min(f => f.Debut(chantier.Date));
        var radiee = RadieeLe(fiches);
        var entreprise = new Entreprise
        {
            Id = Id<Entreprise>.Nouveau(),
            NumeroAdherent = NumeroLibre(premiere.Code ?? premiere.Siren ?? premiere.Cle),
            Siren = premiere.Siren,
            RaisonSociale = premiere.Nom,
            NomTri = Texte.PourRecherche(premiere.Nom),
            Naf = premiere.Naf?.ToString(),
            NafEdition = premiere.Naf?.Nomenclature ?? NomenclatureNaf.Rev2,
            AdhesionLe = adhesion,
            Statut = radiee is null ? StatutEntreprise.Adherente : StatutEntreprise.Radiee,
            RadieeLe = radiee,
        };
        Entreprises.Add(entreprise);
        Raconter(entreprise, GenreEvenementEntreprise.Adhesion, adhesion, $"Adhésion reprise de l’ancien logiciel ({chantier.Source}).");
        if (radiee is { } le)
        {
            Raconter(entreprise, GenreEvenementEntreprise.Radiation, le, $"Radiation reprise de l’ancien logiciel ({chantier.Source}).");
        }
        return entreprise;
    }

    public Etablissement Etablissement(FicheAdherent fiche, Entreprise entreprise, Id<Equipe>? equipe, Id<Centre>? centre)
    {
        var etablissement = new Etablissement
        {
            Id = Id<Etablissement>.Nouveau(),
            EntrepriseId = entreprise.Id,
            Siret = fiche.Siret,
            Nom = fiche.NomEtablissement ?? fiche.Nom,
            Adresse = fiche.Adresse,
            Complement = fiche.Complement,
            CodePostal = fiche.CodePostal,
            Commune = fiche.Commune,
            CodeCommune = fiche.CodeCommune,
            Naf = fiche.Naf?.ToString(),
            NafEdition = fiche.Naf?.Nomenclature ?? NomenclatureNaf.Rev2,
            Effectif = fiche.Effectif,
            EquipeId = equipe,
            CentreId = centre,
            OuvertLe = fiche.Debut(chantier.Date),
            FermeLe = fiche.EstFerme(chantier.Date) ? fiche.Radiation : null,
        };
        etablissements.Add(etablissement);
        if (equipe is { } id)
        {
            affectations.Add(new Affectation { Id = Id<Affectation>.Nouveau(), EtablissementId = etablissement.Id, EquipeId = id, CentreId = centre, Du = etablissement.OuvertLe });
        }
        return etablissement;
    }

    /// <summary>A known establishment changes team: the history keeps both.</summary>
    public void Affecter(Etablissement etablissement, DateOnly du)
    {
        rattachesAutrement.Add(etablissement.Id);
        if (etablissement.EquipeId is { } equipe)
        {
            affectations.Add(new Affectation { Id = Id<Affectation>.Nouveau(), EtablissementId = etablissement.Id, EquipeId = equipe, CentreId = etablissement.CentreId, Du = du });
        }
    }

    /// <summary>The company has left when all its establishments have.</summary>
    public DateOnly? RadieeLe(IReadOnlyList<FicheAdherent> fiches) => fiches.All(f => f.EstFerme(chantier.Date)) ? fiches.Max(f => f.Radiation) : null;

    public async Task EcrireAsync(CancellationToken arret)
    {
        var db = chantier.Db;
        foreach (var tranche in rattachesAutrement.Chunk(1_000))
        {
            await db.Set<Affectation>().Where(a => tranche.Contains(a.EtablissementId) && a.Au == null && a.Du < chantier.Date)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.Au, chantier.Date.AddDays(-1)), arret);
            await db.Set<Affectation>().Where(a => tranche.Contains(a.EtablissementId) && a.Du == chantier.Date).ExecuteDeleteAsync(arret);
        }
        await db.InsererAsync(Entreprises, arret);
        await db.InsererAsync(etablissements, arret);
        await db.InsererAsync(affectations, arret);
        await db.InsererAsync(evenements, arret);
        await db.IndexerAsync(Entreprises, arret);
        await db.IndexerAsync(etablissements, arret);
    }

    private void Raconter(Entreprise entreprise, GenreEvenementEntreprise genre, DateOnly le, string detail) => evenements.Add(new EvenementEntreprise
    {
        Id = Id<EvenementEntreprise>.Nouveau(),
        EntrepriseId = entreprise.Id,
        Genre = genre,
        Le = le,
        Detail = detail,
    });

    private string NumeroLibre(string souhaite)
    {
        var numero = souhaite;
        for (var rang = 2; !Numeros.Add(numero); rang++)
        {
            numero = string.Create(CultureInfo.InvariantCulture, $"{souhaite}-{rang}");
        }
        return numero;
    }
}

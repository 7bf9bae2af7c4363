using System.Globalization;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Web.Demonstration.Gabarits;
using Socle.Web.Demonstration.Identites;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Entreprises;

/// <summary>Makes one member: its name, numbers, places and what happened to them.</summary>
internal sealed class FabriqueEmployeur(
    Communes communes, RaisonsSociales raisons, FabriqueContacts contacts, Repartiteur repartiteur, Reperes reperes, SuiteDeterministe ids)
{
    /// <summary>Removals: a hard trade, whose invented agreement of the branch brings the mid-career visit forward.</summary>
    private const string NafAccord = "4942Z";
    private const int AgeAccord = 43;

    private readonly NumerosSiren sirens = new();

    public Employeur Creer(EntreprisePrevue prevue, string secteur, int numero, DateOnly adhesion, Alea alea)
    {
        var commune = communes.DuSecteur(secteur, alea);
        var siren = prevue.Activite.Forme == FormeJuridique.Menage ? null : sirens.Suivant();
        var nom = raisons.Tirer(prevue.Activite, commune.Nom, prevue.Effectif, alea);
        var employeur = new Employeur(prevue, new Entreprise
        {
            Id = ids.Suivant<Entreprise>(),
            NumeroAdherent = numero.ToString("D5", CultureInfo.InvariantCulture),
            Siren = siren?.ToString(),
            RaisonSociale = nom,
            NomTri = Texte.PourRecherche(nom),
            Naf = prevue.Activite.Naf,
            ParticulierEmployeur = prevue.Activite.Forme == FormeJuridique.Menage,
            AgeMiCarriere = prevue.Activite.Naf == NafAccord ? AgeAccord : null,
            AdhesionLe = adhesion,
        });
        Raconter(employeur, GenreEvenementEntreprise.Adhesion, adhesion, "Adhésion au service.");
        Installer(employeur, commune, secteur, siren, alea);
        Deplacer(employeur, numero, siren, alea);
        contacts.Donner(employeur, alea);
        return employeur;
    }

    public void Raconter(
        Employeur employeur, GenreEvenementEntreprise genre, DateOnly le, string detail, Id<Entreprise>? autre = null, Id<Etablissement>? etablissement = null) =>
        employeur.Evenements.Add(new EvenementEntreprise
        {
            Id = ids.Suivant<EvenementEntreprise>(),
            EntrepriseId = employeur.Entreprise.Id,
            EtablissementId = etablissement,
            Genre = genre,
            Le = le,
            AutreId = autre,
            Detail = detail,
        });

    private void Installer(Employeur employeur, Commune commune, string secteur, Siren? siren, Alea alea)
    {
        var effectifs = Repartition.Partager(employeur.Prevue.Effectif, [.. Enumerable.Range(0, NombreDeLieux(employeur.Prevue, alea)).Select(i => i == 0 ? 2.0 : 0.3 + alea.Reel())]);
        var ouverture = employeur.Entreprise.AdhesionLe.AddDays(-alea.Entre(10, 500));
        foreach (var (rang, effectif) in effectifs.Where((e, i) => e > 0 || i == 0).Index())
        {
            var ici = rang == 0 ? commune : communes.DuSecteur(secteur, alea);
            var ouvert = rang == 0 ? ouverture : Apres(ouverture, alea);
            var lieu = Ouvrir(employeur, ici, ouvert, siren, rang + 1, effectif, effectifs.Length > 1, alea);
            employeur.Lieux.Add((lieu, effectif));
            repartiteur.Affecter(lieu, ici, effectif);
            Suivre(employeur, lieu, alea);
            if (rang > 0 && ouvert > employeur.Entreprise.AdhesionLe)
            {
                Raconter(employeur, GenreEvenementEntreprise.OuvertureEtablissement, ouvert, $"Ouverture de l’établissement «\u00A0{lieu.Nom}\u00A0».", etablissement: lieu.Id);
            }
        }
    }

    /// <summary>A later place opened between the first one and a year ago.</summary>
    private DateOnly Apres(DateOnly ouverture, Alea alea) =>
        ouverture.AddDays(alea.Entre(0, Math.Max(0, reperes.Jour.DayNumber - 400 - ouverture.DayNumber)));

    private static int NombreDeLieux(EntreprisePrevue prevue, Alea alea) => prevue.Effectif switch
    {
        >= 300 => alea.Entre(2, 6),
        >= 50 => alea.Entre(1, 3),
        >= 20 => alea.Chance(0.2) ? 2 : 1,
        _ => 1,
    };

    private Etablissement Ouvrir(Employeur employeur, Commune commune, DateOnly ouvert, Siren? siren, int rang, int effectif, bool plusieurs, Alea alea)
    {
        var zone = employeur.Prevue.Effectif >= 15 && employeur.Prevue.Section is "C" or "E" or "H" && alea.Chance(0.7);
        return new()
        {
            Id = ids.Suivant<Etablissement>(),
            EntrepriseId = employeur.Entreprise.Id,
            Siret = siren is null ? null : NumerosSiren.Etablissement(siren, rang).ToString(),
            Nom = plusieurs ? $"{employeur.Entreprise.RaisonSociale}, {commune.Nom}" : employeur.Entreprise.RaisonSociale,
            Adresse = zone ? communes.Zone(alea) : communes.Rue(alea),
            Complement = alea.Chance(0.05) ? $"Bâtiment {(char)('A' + alea.Entier(6))}" : null,
            CodePostal = commune.CodePostal,
            Commune = commune.Nom,
            CodeCommune = commune.CodeInsee,
            Naf = employeur.Entreprise.Naf,
            Effectif = effectif,
            OuvertLe = ouvert,
        };
    }

    private void Suivre(Employeur employeur, Etablissement lieu, Alea alea)
    {
        var debut = lieu.OuvertLe > employeur.Entreprise.AdhesionLe ? lieu.OuvertLe : employeur.Entreprise.AdhesionLe;
        employeur.Affectations.Add(new Affectation
        {
            Id = ids.Suivant<Affectation>(),
            EtablissementId = lieu.Id,
            EquipeId = lieu.EquipeId!.Value,
            CentreId = lieu.CentreId,
            Du = alea.Chance(0.5) ? debut : debut > reperes.ArriveeDansSocle.AddYears(-3) ? debut : reperes.ArriveeDansSocle.AddYears(-3),
        });
    }

    /// <summary>One company in a hundred and fifty moved in the last years: its old place is closed and leads to the new one.</summary>
    private void Deplacer(Employeur employeur, int numero, Siren? siren, Alea alea)
    {
        if (numero % 150 != 17 || siren is null || employeur.Entreprise.AdhesionLe > reperes.Jour.AddYears(-5))
        {
            return;
        }
        var actuel = employeur.Lieux[0].Etablissement;
        var le = reperes.Jour.AddDays(-alea.Entre(60, 1_400));
        var ancien = Ouvrir(employeur, communes.Toutes.First(c => c.CodeInsee == actuel.CodeCommune), actuel.OuvertLe, siren, 9, 0, plusieurs: false, alea);
        (ancien.FermeLe, ancien.SuccesseurId, ancien.Effectif) = (le.AddDays(-1), actuel.Id, null);
        (ancien.EquipeId, ancien.CentreId) = (actuel.EquipeId, actuel.CentreId);
        employeur.Anciens.Add(ancien);
        Raconter(employeur, GenreEvenementEntreprise.ChangementSiret, le,
            $"Déménagement\u00A0: le SIRET {Siret.Relire(ancien.Siret!).Afficher()} devient {Siret.Relire(actuel.Siret!).Afficher()}.", etablissement: actuel.Id);
    }
}

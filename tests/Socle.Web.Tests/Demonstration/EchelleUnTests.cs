using Socle.Droit;
using Socle.Noyau;
using Socle.Web.Demonstration.Entreprises;
using Socle.Web.Demonstration.Identites;

namespace Socle.Web.Tests.Demonstration;

/// <summary>At scale 1 the demo IS the published service, to the unit.</summary>
public sealed class EchelleUnTests(ServiceEntier entier) : IClassFixture<ServiceEntier>
{
    [Fact]
    public void Generer_EchelleUn_CompteEntreprisesEtTravailleursPublies()
    {
        var chiffres = Demonstrations.Chiffres();

        entier.Adherentes.Count().ShouldBe(chiffres.GetProperty("adherents").GetInt32());
        entier.Suivis.ShouldBe(chiffres.GetProperty("travailleurs").GetInt32());
        entier.Service.Employeurs.Count(e => e.Entreprise.RadieeLe is not null && e.Entreprise.AbsorbeeParId is null)
            .ShouldBe(chiffres.GetProperty("mouvements").GetProperty("radies").GetInt32());
    }

    [Fact]
    public void Generer_EchelleUn_RendLesCategoriesDeChaqueSecteur_SelonLeDroitDuJour()
    {
        foreach (var secteur in Demonstrations.Chiffres().GetProperty("secteurs").EnumerateArray())
        {
            var nom = secteur.GetProperty("nom").GetString();
            foreach (var categorie in Enum.GetValues<Categorie>())
            {
                entier.ParCellule.Where(c => c.Key.Secteur == nom && c.Key.Categorie == categorie).Sum(c => c.Value)
                    .ShouldBe(secteur.GetProperty(categorie.ToString().ToUpperInvariant()).GetInt32(), $"{nom} {categorie}");
            }
        }
    }

    [Fact]
    public void Generer_EchelleUn_RendLesTaillesDEntrepriseDeChaqueSecteur()
    {
        foreach (var secteur in Demonstrations.Chiffres().GetProperty("secteurs").EnumerateArray())
        {
            var tailles = entier.Adherentes
                .Where(e => entier.Service.Gabarit.Secteurs[e.Prevue.Secteur].Nom == secteur.GetProperty("nom").GetString())
                .Select(e => e.Prevue.Effectif).ToList();

            tailles.Count(t => t is > 0 and < 20).ShouldBe(secteur.GetProperty("moins20").GetInt32());
            tailles.Count(t => t is >= 20 and < 50).ShouldBe(secteur.GetProperty("de20a50").GetInt32());
            tailles.Count(t => t is >= 50 and < 300).ShouldBe(secteur.GetProperty("de50a300").GetInt32());
            tailles.Count(t => t >= 300).ShouldBe(secteur.GetProperty("plus300").GetInt32());
        }
    }

    [Fact]
    public void Generer_EchelleUn_RendChaqueSectionDActivite()
    {
        var lignes = Demonstrations.Chiffres().GetProperty("naf").EnumerateArray().ToList();
        lignes.Count.ShouldBe(entier.Service.Gabarit.Sections.Count);
        foreach (var (ligne, section) in lignes.Zip(entier.Service.Gabarit.Sections))
        {
            int[] attendu = [.. Enumerable.Range(1, 4).Select(i => ligne[i].GetInt32())];
            int[] obtenu =
            [
                entier.Adherentes.Count(e => e.Prevue.Section == section.Code),
                .. new[] { Categorie.Sir, Categorie.Sia, Categorie.Si }.Select(c => entier.ParCellule.Where(p => p.Key.Section == section.Code && p.Key.Categorie == c).Sum(p => p.Value)),
            ];
            obtenu.ShouldBe(attendu, section.Libelle);
        }
    }

    [Fact]
    public void Generer_EchelleUn_RessembleAUnServiceQuiTient()
    {
        (entier.Femmes / (double)entier.Suivis).ShouldBe(0.49, 0.005);
        (entier.EnRetard / (double)entier.Suivis).ShouldBeInRange(0.08, 0.16);
        entier.Bientot.ShouldBeGreaterThan(2_000);
        entier.Partis.ShouldBeGreaterThan(8_000);
    }

    [Fact]
    public void Generer_EchelleUn_MontreQuelquesAccordsDeBranche() =>
        entier.Adherentes.Count(e => e.Entreprise.AgeMiCarriere is not null).ShouldBeInRange(3, 200);

    [Fact]
    public void Generer_EchelleUn_NumerosBienFormesEtUniques()
    {
        var sirets = entier.Service.Employeurs.SelectMany(e => e.Etablissements).Select(e => e.Siret).OfType<string>().ToList();

        sirets.ShouldBeUnique();
        sirets.ShouldAllBe(s => Siret.Lire(s).EstSucces);
        sirets.ShouldAllBe(s => s[0] == '2' && (s.Substring(2, 2) == "96" || s.Substring(2, 2) == "00"));
        entier.Service.Employeurs.Select(e => e.Entreprise.Naf).OfType<string>().Distinct().ShouldAllBe(n => CodeNaf.Lire(n).EstSucces);
        var nirs = entier.Nirs.OfType<string>().ToList();
        nirs.Count.ShouldBeGreaterThan(95_000);
        nirs.ShouldAllBe(n => Nir.Lire(n).EstSucces && n[7] == '9' && n[8] >= '5');
    }

    [Fact]
    public void Generer_EchelleUn_NEcritAPersonne()
    {
        var contacts = entier.Service.Employeurs.SelectMany(e => e.Contacts).SelectMany(c => new[] { c.Courriel, c.Telephone });
        var service = entier.Service.Service.Professionnels.SelectMany(p => new[] { p.Courriel, p.Telephone });
        var centres = entier.Service.Service.Centres.Select(c => c.Telephone);
        foreach (var coordonnee in entier.Coordonnees.Concat(contacts).Concat(service).Concat(centres).OfType<string>().Distinct())
        {
            (coordonnee.Contains('@', StringComparison.Ordinal)
                ? coordonnee.EndsWith(".example", StringComparison.Ordinal) && AdresseMail.Lire(coordonnee).EstSucces
                : Telephones.Tranches.Contains(Telephone.Relire(coordonnee).Afficher().Replace("\u00A0", "", StringComparison.Ordinal)[..6])).ShouldBeTrue(coordonnee);
        }
    }

    [Fact]
    public void Generer_EchelleUn_ChaqueEtablissementAUneEquipeDeSonSecteur()
    {
        var secteurs = entier.Service.Service.Equipes.ToDictionary(e => e.Id, e => e.SecteurId);

        entier.Service.Employeurs.SelectMany(e => e.Lieux.Select(l => (Employeur: e, Lieu: l.Etablissement))).ShouldAllBe(l =>
            secteurs[l.Lieu.EquipeId!.Value] == entier.Service.Service.Secteur(entier.Service.Gabarit.Secteurs[l.Employeur.Prevue.Secteur].Nom).Id);
        entier.Adherentes.Where(e => e.Prevue.Activite.Forme != FormeJuridique.Menage).ShouldAllBe(e => e.Entreprise.Siren != null);
    }
}

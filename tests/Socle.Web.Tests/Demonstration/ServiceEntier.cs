using Socle.Droit;
using Socle.Web.Demonstration;
using Socle.Web.Demonstration.Entreprises;
using Socle.Web.Demonstration.Personnes;

namespace Socle.Web.Tests.Demonstration;

/// <summary>The demo at scale 1, made once in memory, with what the law answers for each worker.</summary>
public sealed class ServiceEntier
{
    public ServiceEntier()
    {
        Service = new ServiceDeDemonstration(1, ServiceDeDemonstration.GraineUsuelle, Demonstrations.Jour);
        var reponse = new ReponseSuivi();
        foreach (var fiche in Service.Travailleurs())
        {
            Nirs.Add(fiche.Travailleur.Nir);
            Coordonnees.Add(fiche.Travailleur.Telephone);
            Coordonnees.Add(fiche.Travailleur.Courriel);
            if (fiche.Contrat.Fin is null)
            {
                Compter(fiche, reponse);
            }
            else
            {
                Partis++;
            }
        }
    }

    internal ServiceDeDemonstration Service { get; }

    internal IEnumerable<Employeur> Adherentes => Service.Employeurs.Where(e => e.EstAdherente);

    public HashSet<string?> Nirs { get; } = [];

    public HashSet<string?> Coordonnees { get; } = [];

    public int Suivis { get; private set; }

    public int Femmes { get; private set; }

    public int EnRetard { get; private set; }

    public int Bientot { get; private set; }

    public int Partis { get; private set; }

    /// <summary>Workers by sector, section and category, as the law finds it.</summary>
    public Dictionary<(string Secteur, string Section, Categorie Categorie), int> ParCellule { get; } = [];

    private void Compter(Fiche fiche, ReponseSuivi reponse)
    {
        Suivis++;
        Femmes += fiche.Travailleur.Sexe == Noyau.Sexe.Feminin ? 1 : 0;
        MoteurSuivi.Repondre(fiche.Situation(), Demonstrations.Jour, reponse);
        var equipe = Service.Service.Equipes.Single(e => e.Id == fiche.Employeur.Lieux[0].Etablissement.EquipeId);
        var cle = (Service.Service.Secteurs.Single(s => s.Id == equipe.SecteurId).Nom, fiche.Employeur.Prevue.Section, reponse.Categorie);
        ParCellule[cle] = ParCellule.GetValueOrDefault(cle) + 1;
        EnRetard += reponse.Exigences.Any(e => e.Etat == EtatExigence.EnRetard) ? 1 : 0;
        Bientot += reponse.Exigences.Any(e => e.Etat == EtatExigence.AFaire && e.AuPlusTard < Demonstrations.Jour.AddDays(60)) ? 1 : 0;
    }
}

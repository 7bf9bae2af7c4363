using Socle.Suivi.Demandes;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;
using Socle.Web.Demonstration.Personnes;

namespace Socle.Web.Demonstration;

/// <summary>Rows of some workers, written together: few commands, little memory.</summary>
internal sealed class Lot
{
    private readonly List<Travailleur> travailleurs = [];
    private readonly List<Contrat> contrats = [];
    private readonly List<Poste> postes = [];
    private readonly List<Exposition> expositions = [];
    private readonly List<Arret> arrets = [];
    private readonly List<VisiteRealisee> visites = [];
    private readonly List<VisitePrevue> prevues = [];
    private readonly List<DemandeVisite> demandes = [];
    private readonly List<IdentifiantOrigine> origines = [];

    public int Nombre => travailleurs.Count;

    public void Ajouter(Fiche fiche, IdentifiantOrigine? origine)
    {
        travailleurs.Add(fiche.Travailleur);
        contrats.AddRange(fiche.Contrats);
        postes.AddRange(fiche.Postes);
        expositions.AddRange(fiche.Expositions);
        arrets.AddRange(fiche.Arrets);
        visites.AddRange(fiche.Visites);
        demandes.AddRange(fiche.Demandes);
        if (fiche.VisitePrevue is { } prevue)
        {
            prevues.Add(prevue);
        }
        if (origine is not null)
        {
            origines.Add(origine);
        }
    }

    /// <summary>Writes and empties. Owners before what they own: both engines check it.</summary>
    public async Task EcrireAsync(SocleDb db, CancellationToken arret)
    {
        await VerserAsync(db, travailleurs, arret);
        await VerserAsync(db, contrats, arret);
        await VerserAsync(db, postes, arret);
        await VerserAsync(db, expositions, arret);
        await VerserAsync(db, arrets, arret);
        await VerserAsync(db, visites, arret);
        await VerserAsync(db, prevues, arret);
        await VerserAsync(db, demandes, arret);
        await VerserAsync(db, origines, arret);
    }

    private static async Task VerserAsync<T>(SocleDb db, List<T> lignes, CancellationToken arret) where T : class
    {
        await db.InsererAsync(lignes, arret);
        lignes.Clear();
    }
}

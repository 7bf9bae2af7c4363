using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Suivi.Demandes;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>The moments that employers declared and the visits made.</summary>
internal static class MomentsDeclares
{
    public static IEnumerable<Moment> De(FicheTravailleur fiche, DateOnly jour) =>
        fiche.Emplois.SelectMany(e => Emploi(e, jour)).Concat(fiche.Visites.Select(v => new Moment(
            v.Date, Frise.Majuscule(Libelles.De(v.Type)), Icones.Fait,
            v.Source is null ? v.Professionnel : string.Join(" · ", new[] { v.Professionnel, $"repris de {v.Source}" }.OfType<string>()), Etat.Fait, 5)))
            .Concat(fiche.Demandes.Select(d => new Moment(d.Le, $"Demande : {d.Objet.EnMots()}", Icones.Demandes, $"par {d.Par.EnMots()}", Etat.Prevu, 8)));

    private static IEnumerable<Moment> Emploi(EmploiDeFiche e, DateOnly jour)
    {
        yield return new Moment(e.Contrat.Debut, $"Embauche, {e.Entreprise}", Icones.Poste, Frise.Majuscule(Libelles.De(e.Contrat.Nature)), Etat.Prevu, 1);
        if (e.Contrat.Fin is { } fin)
        {
            yield return new Moment(fin, $"Fin du contrat, {e.Entreprise}", Icones.Clore, e.Contrat.MotifFin is { } motif ? MotifsDeFin.Libelle(motif) : null, Etat.Neutre, 9);
        }
        foreach (var poste in e.Postes)
        {
            yield return new Moment(poste.Debut, poste.Debut == e.Contrat.Debut ? $"Prise de poste : {poste.Libelle}" : $"Changement de poste : {poste.Libelle}", Icones.Poste, Rien(poste.Particularites()), Etat.Prevu, 2);
        }
        foreach (var moment in e.Expositions.SelectMany(x => Exposition(x, e)).Concat(e.Arrets.SelectMany(a => Arret(a, jour))))
        {
            yield return moment;
        }
    }

    private static IEnumerable<Moment> Exposition(Exposition x, EmploiDeFiche e)
    {
        yield return new Moment(x.Debut, $"Début d’exposition : {x.Risque.EnMots()}", Icones.Expositions, $"Déclarée par {e.Entreprise}", Etat.Proche, 3);
        if (x.Fin is { } fin && fin != e.Contrat.Fin)
        {
            yield return new Moment(fin, $"Fin d’exposition : {x.Risque.EnMots()}", Icones.Expositions, null, Etat.Neutre, 7);
        }
    }

    private static IEnumerable<Moment> Arret(Arret a, DateOnly jour)
    {
        yield return new Moment(a.Debut, Frise.Majuscule(Libelles.De(a.Motif)), Icones.Arret, a.Fin is null && a.FinPrevue is { } prevue ? $"Prévu jusqu’au {prevue.Moyenne()}" : null, Etat.Proche, 4);
        if (a.Fin is { } fin)
        {
            yield return new Moment(fin.AddDays(1), fin < jour ? "Reprise du travail" : "Reprise prévue", Icones.Deplacer, $"Après {(fin.DayNumber - a.Debut.DayNumber + 1).Accorder("jour")} d’arrêt", Etat.Prevu, 6);
        }
    }

    private static string? Rien(string texte) => texte.Length == 0 ? null : Frise.Majuscule(texte);
}

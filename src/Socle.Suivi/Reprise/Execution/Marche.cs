namespace Socle.Suivi.Reprise;

/// <summary>Counts rows read against those known to come, and says so a hundred times at most.</summary>
internal sealed class Marche(AnalyseReprise analyse, Action<AvancementReprise>? avancer)
{
    // The comparison has no rows to read: it is given the share of a tenth.
    private readonly int lignes = 2 * analyse.Lignes(GenreFichier.Salaries) + analyse.Lignes(GenreFichier.Visites);
    private int lues;
    private int dernier = -1;
    private string etape = "";

    private int Total => lignes + lignes / 10 + 1;

    public void Etape(string nom)
    {
        (etape, dernier) = (nom, -1);
        Dire();
    }

    public void Avancer()
    {
        lues++;
        Dire();
    }

    private void Dire()
    {
        var cent = (int)(100L * lues / Total);
        if (avancer is not null && cent != dernier)
        {
            dernier = cent;
            avancer(new AvancementReprise(etape, lues, Total));
        }
    }
}
